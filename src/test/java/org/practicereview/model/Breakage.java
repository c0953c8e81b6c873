package org.practicereview.model;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A model broken on purpose: the rule that has to notice, and the place it has to name. */
record Breakage(String rule, String file, String place, Consumer<BpmnModelInstance> hand) {

    Model broken() {
        Model model = ModelFiles.named(file);
        hand.accept(model.bpmn());
        return model;
    }

    @Override
    public String toString() {
        return rule + ", broken at " + place;
    }
}
