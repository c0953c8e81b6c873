package org.practicereview.rapidreview.agency;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.FormReader;
import org.springframework.stereotype.Component;

/** The returns that are released to the meeting (RR9): what the rapid review is written from. */
@Component
public class AcceptedReturns {

    private final AgencyRequestRows requests;
    private final AgencyReturnRows returns;
    private final FormReader reader;

    AcceptedReturns(AgencyRequestRows requests, AgencyReturnRows returns, FormReader reader) {
        this.requests = requests;
        this.returns = returns;
        this.reader = reader;
    }

    /** In the order in which the agencies were asked. */
    public List<AcceptedReturn> of(CaseFile file) {
        Map<Integer, SentReturn> latest = returns.latest(file.id());
        return requests.of(file.id()).stream()
                .filter(request -> request.state() == RequestState.ACCEPTED)
                .map(request -> accepted(request, Objects.requireNonNull(latest.get(request.number()))))
                .toList();
    }

    private AcceptedReturn accepted(AgencyRequest request, SentReturn sent) {
        return new AcceptedReturn(request, sent, reader.read(sent.answers(), AgencySummary.class));
    }
}
