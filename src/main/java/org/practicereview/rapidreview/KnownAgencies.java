package org.practicereview.rapidreview;

import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.FormReader;
import org.practicereview.workflow.Answers;
import org.springframework.stereotype.Component;

/** Which agencies knew the child or the family, by the returns of the rapid review. */
@Component
public class KnownAgencies {

    private final Answers answers;
    private final FormReader reader;

    KnownAgencies(Answers answers, FormReader reader) {
        this.answers = answers;
        this.reader = reader;
    }

    /** Their names as they were written; none before the returns are gathered. */
    public List<String> of(CaseFile file) {
        return answers.latest(file.id(), RapidReviewModel.GATHER_AGENCY_RETURNS)
                .map(returned -> reader.read(returned.answers(), GatherAgencyReturns.Returns.class))
                .map(returned -> returned.agencies().stream()
                        .map(GatherAgencyReturns.AgencyReturn::agency)
                        .toList())
                .orElse(List.of());
    }
}
