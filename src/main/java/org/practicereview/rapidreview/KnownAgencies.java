package org.practicereview.rapidreview;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.FormReader;
import org.practicereview.rapidreview.agency.AgencyRequest;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.RequestState;
import org.practicereview.workflow.Answers;
import org.springframework.stereotype.Component;

/**
 * Which agencies have to do with the rapid review of a case: those that were asked for a return, whatever they answered, and
 * those whose return came another way.
 */
@Component
public class KnownAgencies {

    private final AgencyRequests requests;
    private final Answers answers;
    private final FormReader reader;

    KnownAgencies(AgencyRequests requests, Answers answers, FormReader reader) {
        this.requests = requests;
        this.answers = answers;
        this.reader = reader;
    }

    /** Their names as they were written; a request that was withdrawn names nobody. */
    public List<String> of(CaseFile file) {
        Stream<String> asked = requests.of(file).stream()
                .filter(request -> request.state() != RequestState.WITHDRAWN)
                .map(AgencyRequest::agency);
        return Stream.concat(asked, typedIn(file).stream()).distinct().toList();
    }

    /** A name without what people write differently, so that two can be compared. */
    public static String simplified(String name) {
        return name.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private List<String> typedIn(CaseFile file) {
        return answers.latest(file.id(), RapidReviewModel.GATHER_AGENCY_RETURNS)
                .map(returned -> reader.read(returned.answers(), GatherAgencyReturns.Returns.class))
                .map(returned -> returned.agencies().stream()
                        .map(GatherAgencyReturns.AgencyReturn::agency)
                        .toList())
                .orElse(List.of());
    }
}
