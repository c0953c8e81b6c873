package org.practicereview.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.KindOfReview;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.RulesToRead;
import org.springframework.stereotype.Component;

/** The dates of the publication and the report, for those who decide, send and publish. */
@Component
class PublicationReading {

    private final PublicationService publications;
    private final FinalReport report;
    private final RulesToRead rules;
    private final Deadlines deadlines;

    PublicationReading(PublicationService publications, FinalReport report, RulesToRead rules, Deadlines deadlines) {
        this.publications = publications;
        this.report = report;
        this.rules = rules;
        this.deadlines = deadlines;
    }

    List<Facts> of(CaseFile file) {
        Publication publication = publications.publication(file);
        List<Fact> dates = new ArrayList<>();
        dates.add(new Fact(
                "Publish no later than",
                DayInWords.of(publication.latestOn()) + " (L12, P10)",
                clock(file, Obligation.PUBLISH_REPORT).orElse(null)));
        dates.add(new Fact(
                "Send copies no later than",
                DayInWords.of(publication.copiesBy()) + ", if published on the last day (L11)",
                clock(file, Obligation.SEND_ADVANCE_COPIES).orElse(PublicationDatesExplained.COPIES)));
        if (publication.copiesSentOn() != null) {
            dates.add(new Fact("Copies were sent on", DayInWords.of(publication.copiesSentOn())));
        }
        if (publication.earliestOn() != null) {
            dates.add(new Fact(
                    "Publish no earlier than",
                    DayInWords.of(publication.earliestOn()) + " (L11)",
                    PublicationDatesExplained.EARLIEST));
        }
        List<Facts> read = new ArrayList<>();
        read.add(new Facts("Dates", dates));
        report.toRead(file).ifPresent(read::add);
        read.add(rules.publication(
                file.milestones().national() ? KindOfReview.NATIONAL_REVIEW : KindOfReview.LOCAL_REVIEW, file));
        return read;
    }

    /** The name in addresses of the date that this clock has. */
    private Optional<String> clock(CaseFile file, Obligation obligation) {
        return deadlines.find(file.id(), obligation).map(deadline -> String.valueOf(deadline.id()));
    }
}
