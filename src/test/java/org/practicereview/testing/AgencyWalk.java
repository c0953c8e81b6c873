package org.practicereview.testing;

import static org.practicereview.organisation.Role.AGENCY_CONTRIBUTOR;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.rapidreview.agency.AgencyAnswers;
import org.practicereview.rapidreview.agency.AgencyRequest;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.AskedAgencies;

/** Asks agencies for a rapid review, answers for them and accepts what they return, as people would. */
public final class AgencyWalk {

    private final Partnership partnership;
    private final AgencyRequests requests;
    private final AgencyAnswers answers;

    AgencyWalk(Partnership partnership, AgencyRequests requests, AgencyAnswers answers) {
        this.partnership = partnership;
        this.requests = requests;
        this.answers = answers;
    }

    /** Asks one agency, which answers through the account of the partnership's contributor. */
    public int asked(IncidentReference reference, String agency) {
        String account = partnership.the(AGENCY_CONTRIBUTOR).id().toString();
        List<AgencyRequest> asked = requests.ask(
                partnership.the(PARTNERSHIP_BUSINESS_MANAGER),
                reference,
                new AskedAgencies(
                        "A child of six, Milltown",
                        List.of(new AskedAgencies.Agency(agency, "Ada Contact", "ada@agency.example", account, null))));
        return asked.get(0).number();
    }

    /** The agency sends its return; single quotes are enough. */
    public void sends(IncidentReference reference, int number, String json) {
        answers.send(partnership.the(AGENCY_CONTRIBUTOR), reference, number, version -> {}, CaseWalk.answers(json));
    }

    public void accept(IncidentReference reference, int number) {
        requests.accept(partnership.the(PARTNERSHIP_BUSINESS_MANAGER), reference, number, version -> {});
    }

    /** Asked, returned and accepted. */
    public int returned(IncidentReference reference, String agency, String json) {
        int number = asked(reference, agency);
        sends(reference, number, json);
        accept(reference, number);
        return number;
    }
}
