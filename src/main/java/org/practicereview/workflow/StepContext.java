package org.practicereview.workflow;

import java.time.LocalDate;
import org.practicereview.casefile.CaseFile;
import org.practicereview.organisation.Person;

/**
 * A step as it is being done.
 *
 * @param file the case, locked
 * @param key which step of which process
 * @param by who does it
 * @param today the day in England
 */
public record StepContext(CaseFile file, StepKey key, Person by, LocalDate today) {}
