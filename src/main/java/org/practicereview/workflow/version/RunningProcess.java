package org.practicereview.workflow.version;

import org.practicereview.casefile.IncidentReference;

/**
 * A running process of a case that began under an earlier version of its model.
 *
 * @param id of the running process
 * @param reference of the case
 * @param model which one
 * @param name what people call it
 * @param version under which it runs
 * @param newest the version that begins now
 * @param source the engine's id of the version under which it runs
 * @param target the engine's id of the newest
 */
public record RunningProcess(
        String id,
        IncidentReference reference,
        String model,
        String name,
        int version,
        int newest,
        String source,
        String target) {}
