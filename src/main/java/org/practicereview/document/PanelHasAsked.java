package org.practicereview.document;

import org.practicereview.casefile.CaseFile;

/** Whether the Panel waits for an answer of the partners: known where the Panel's work is. */
public interface PanelHasAsked {

    boolean of(CaseFile file);
}
