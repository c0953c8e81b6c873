package org.practicereview.panel;

import java.time.Instant;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.clock.Deadline;
import org.practicereview.workflow.version.KnownMoment;
import org.springframework.stereotype.Component;

/** When what the Panel expects of the partners is late, as recording its decision says it. */
@Component
class PartnersLapse implements KnownMoment {

    private final PanelConsiderations considerations;

    PartnersLapse(PanelConsiderations considerations) {
        this.considerations = considerations;
    }

    @Override
    public String name() {
        return PanelModel.PARTNERS_LAPSE_AT;
    }

    @Override
    public Optional<Instant> of(CaseFile file) {
        return considerations.expectedOn(file.id()).map(Deadline::lapseOf);
    }
}
