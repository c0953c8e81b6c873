package org.practicereview.workflow.api;

/** The area that leads a case: its code and its name. */
record NamedArea(String code, String name) {}
