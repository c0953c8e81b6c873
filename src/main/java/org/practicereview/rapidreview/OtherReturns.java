package org.practicereview.rapidreview;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.FormReader;
import org.practicereview.rapidreview.GatherAgencyReturns.OtherEvent;
import org.practicereview.rapidreview.chronology.ChronologyEntry;
import org.practicereview.rapidreview.chronology.EventsThatCameOtherwise;
import org.practicereview.workflow.Answers;
import org.springframework.stereotype.Component;

/** The returns that came another way, typed in when all were gathered (RR9). */
@Component
class OtherReturns implements EventsThatCameOtherwise {

    private final Answers answers;
    private final FormReader reader;

    OtherReturns(Answers answers, FormReader reader) {
        this.answers = answers;
        this.reader = reader;
    }

    /** What was typed of returns that came otherwise; nothing before returns were gathered. */
    Optional<GatherAgencyReturns.Returns> typedIn(CaseFile file) {
        return answers.latest(file.id(), RapidReviewModel.GATHER_AGENCY_RETURNS)
                .map(gathered -> reader.accepted(gathered.answers(), GatherAgencyReturns.Returns.class));
    }

    @Override
    public List<ChronologyEntry> of(CaseFile file) {
        return typedIn(file).stream()
                .flatMap(typed -> typed.keyEvents().stream())
                .map(OtherReturns::entry)
                .toList();
    }

    private static ChronologyEntry entry(OtherEvent other) {
        return ChronologyEntry.of(other.event(), null, Objects.requireNonNull(other.agency()), true);
    }
}
