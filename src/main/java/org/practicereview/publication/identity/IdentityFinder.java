package org.practicereview.publication.identity;

import java.util.List;
import java.util.function.Function;
import org.practicereview.casefile.CaseFile;
import org.practicereview.notification.anonymity.AnonymityCheck.Passage;
import org.practicereview.notification.anonymity.Find;
import org.practicereview.notification.anonymity.Identifying;
import org.practicereview.notification.anonymity.IdentifyingFacts;
import org.springframework.stereotype.Component;

/** Finds what tells who somebody is in other texts of a case than its report, before they are read beyond it (L10). */
@Component
public class IdentityFinder {

    private final IdentifyingFacts identifying;

    IdentityFinder(IdentifyingFacts identifying) {
        this.identifying = identifying;
    }

    /** The check by what is known of that case; bodies may be named, since they are to do something. */
    public Function<List<Passage>, List<Find>> of(CaseFile file) {
        Identifying who = identifying.of(file, List.of());
        return text -> IdentityFinds.of(who, text);
    }
}
