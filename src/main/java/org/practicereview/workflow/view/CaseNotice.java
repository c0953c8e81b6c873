package org.practicereview.workflow.view;

import org.practicereview.guidance.Citation;

/**
 * Something that whoever looks at a case must know.
 *
 * @param code for machines; stable
 * @param words for people, with what is to be done
 * @param citation the rule behind it
 */
public record CaseNotice(String code, String words, Citation citation) {}
