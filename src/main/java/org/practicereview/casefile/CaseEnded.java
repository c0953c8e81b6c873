package org.practicereview.casefile;

/** A case has ended, in the transaction in which it did. */
public record CaseEnded(CaseFile file) {}
