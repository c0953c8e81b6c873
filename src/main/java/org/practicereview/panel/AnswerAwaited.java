package org.practicereview.panel;

import org.practicereview.casefile.CaseFile;
import org.practicereview.document.PanelHasAsked;
import org.practicereview.workflow.TaskList;
import org.springframework.stereotype.Component;

/** The Panel waits for an answer while somebody has the step to give it. */
@Component
class AnswerAwaited implements PanelHasAsked {

    private final TaskList tasks;

    AnswerAwaited(TaskList tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean of(CaseFile file) {
        return tasks.of(file.id()).stream()
                .anyMatch(task -> task.isOpen() && task.key().equals(PanelModel.ANSWER_QUESTION));
    }
}
