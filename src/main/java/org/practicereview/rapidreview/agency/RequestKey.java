package org.practicereview.rapidreview.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Names a request among those of all cases. */
record RequestKey(long caseId, int number) {

    static RequestKey of(AgencyRequest request) {
        return new RequestKey(request.caseId(), request.number());
    }

    static RequestKey of(ResultSet row) throws SQLException {
        return new RequestKey(row.getLong("case_id"), row.getInt("number"));
    }

    /** The keys of these requests as SQL compares them with {@code (case_id, number)}. */
    static List<Object[]> values(Collection<AgencyRequest> requests) {
        return requests.stream()
                .map(request -> new Object[] {request.caseId(), request.number()})
                .toList();
    }
}
