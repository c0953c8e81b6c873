package org.practicereview.workflow.view;

import org.practicereview.casefile.CaseLink;

/**
 * Another case that has to do with the one that is seen.
 *
 * @param area the name of the area that leads it: whom to ask
 */
public record SeenLink(CaseLink link, String area) {}
