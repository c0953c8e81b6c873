package org.practicereview.workflow.picture;

/** One step of a process in words: its id in the model, its name for people, what it is and how far it has come. */
public record Step(String id, String name, Kind kind, State state) {}
