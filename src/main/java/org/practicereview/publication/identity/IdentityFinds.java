package org.practicereview.publication.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.practicereview.notification.anonymity.AnonymityCheck;
import org.practicereview.notification.anonymity.AnonymityCheck.Passage;
import org.practicereview.notification.anonymity.Find;
import org.practicereview.notification.anonymity.Identifying;

/** Everything in a text by which somebody may be recognised: from the case itself, by its form, and taken together. */
final class IdentityFinds {

    private IdentityFinds() {}

    static List<Find> of(Identifying who, List<Passage> asWritten) {
        List<Passage> text = asWritten.stream().map(Passage::comparable).toList();
        List<Find> found = new ArrayList<>(new AnonymityCheck(who).of(text));
        Set<String> words = new HashSet<>();
        found.forEach(find -> words.add(find.found()));
        Patterns.in(text).stream().filter(find -> words.add(find.found())).forEach(found::add);
        found.addAll(RareCombinations.in(text));
        return found;
    }
}
