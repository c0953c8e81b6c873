package org.practicereview.workflow.version;

/** A running process that stays under its earlier model, and why. */
public record LeftBehind(RunningProcess process, String reason) {}
