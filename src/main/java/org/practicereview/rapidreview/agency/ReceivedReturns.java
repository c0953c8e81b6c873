package org.practicereview.rapidreview.agency;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.FormReader;
import org.springframework.stereotype.Component;

/** What agencies returned (RR9), the last version of each: what the rapid review is written from. */
@Component
public class ReceivedReturns {

    private static final Set<RequestState> RECEIVED = Set.of(RequestState.RETURNED, RequestState.ACCEPTED);

    private final AgencyRequestRows requests;
    private final AgencyReturnRows returns;
    private final FormReader reader;

    ReceivedReturns(AgencyRequestRows requests, AgencyReturnRows returns, FormReader reader) {
        this.requests = requests;
        this.returns = returns;
        this.reader = reader;
    }

    /** The returns that came, in the order in which the agencies were asked; none that was sent back. */
    public List<ReceivedReturn> of(CaseFile file) {
        Map<Integer, SentReturn> latest = returns.latest(file.id());
        return requests.of(file.id()).stream()
                .filter(request -> RECEIVED.contains(request.state()))
                .map(request -> received(request, Objects.requireNonNull(latest.get(request.number()))))
                .toList();
    }

    /** The returns that came and are released to the meeting. */
    public List<ReceivedReturn> accepted(CaseFile file) {
        return of(file).stream().filter(ReceivedReturn::accepted).toList();
    }

    private ReceivedReturn received(AgencyRequest request, SentReturn sent) {
        return new ReceivedReturn(request, sent, reader.accepted(sent.answers(), AgencySummary.class));
    }
}
