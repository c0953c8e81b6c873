package org.practicereview.notification.likely;

import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that were recorded before the service looked for likely matches get their keys at its next start, one by one. */
@Component
class EarlierCases {

    private static final String WITHOUT_KEYS = "not exists (select 1 from match_key k where k.case_id = c.id)";

    private final JdbcClient database;
    private final CaseFiles files;
    private final MatchKeys keys;
    private final TransactionTemplate transaction;

    EarlierCases(JdbcClient database, CaseFiles files, MatchKeys keys, TransactionTemplate transaction) {
        this.database = database;
        this.files = files;
        this.keys = keys;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void addKeys() {
        List<String> references = database.sql("select c.reference from case_file c where " + WITHOUT_KEYS)
                .query(String.class)
                .list();
        references.forEach(
                reference -> transaction.executeWithoutResult(status -> addKeys(new IncidentReference(reference))));
    }

    /** Of several nodes that start the first one does it. */
    private void addKeys(IncidentReference reference) {
        CaseFile file = files.lock(reference);
        int without = database.sql("select count(*) from case_file c where c.id = :case and " + WITHOUT_KEYS)
                .param("case", file.id())
                .query(Integer.class)
                .single();
        if (without > 0) {
            keys.keep(file, files.children(file.id()));
        }
    }
}
