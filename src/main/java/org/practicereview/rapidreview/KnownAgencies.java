package org.practicereview.rapidreview;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseFile;
import org.practicereview.rapidreview.agency.AgencyRequest;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.RequestState;
import org.springframework.stereotype.Component;

/**
 * Which agencies have to do with the rapid review of a case: those that were asked for a return, whatever they answered, and
 * those whose return came another way.
 */
@Component
public class KnownAgencies {

    private final AgencyRequests requests;
    private final OtherReturns others;

    KnownAgencies(AgencyRequests requests, OtherReturns others) {
        this.requests = requests;
        this.others = others;
    }

    /** The names of the agencies as they were written; a request that was withdrawn names nobody. */
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
        return others.typedIn(file)
                .map(returned -> returned.agencies().stream()
                        .map(GatherAgencyReturns.AgencyReturn::agency)
                        .toList())
                .orElse(List.of());
    }
}
