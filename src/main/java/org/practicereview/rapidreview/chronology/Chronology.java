package org.practicereview.rapidreview.chronology;

import java.util.List;
import org.practicereview.guidance.ChronologyRule;
import org.practicereview.rapidreview.agency.AgencyRequest;

/**
 * The accounts of all agencies as one list.
 *
 * @param entries the first day first
 * @param agencies whose accounts there are, also those that are not shown
 * @param rules what is marked, and from when on
 */
public record Chronology(List<ChronologyEntry> entries, List<AgencyRequest> agencies, List<ChronologyRule> rules) {}
