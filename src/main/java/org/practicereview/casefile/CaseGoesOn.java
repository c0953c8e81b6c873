package org.practicereview.casefile;

/** A case that had come to its end is weighed again, in the transaction in which it is. */
public record CaseGoesOn(CaseFile file) {}
