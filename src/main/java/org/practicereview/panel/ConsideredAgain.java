package org.practicereview.panel;

import java.util.Set;
import org.practicereview.workflow.version.BegunAgain;
import org.springframework.stereotype.Component;

/** Views and decision were once asked for one after the other; now they wait side by side, so both are asked for again. */
@Component
class ConsideredAgain implements BegunAgain {

    @Override
    public String model() {
        return PanelModel.PROCESS;
    }

    @Override
    public Set<String> from() {
        return Set.of(PanelModel.GIVE_VIEW.task(), PanelModel.RECORD_DECISION.task());
    }

    @Override
    public String over() {
        return PanelModel.TRIAGE.task();
    }

    @Override
    public String at() {
        return "SubProcess_Deliberating";
    }
}
