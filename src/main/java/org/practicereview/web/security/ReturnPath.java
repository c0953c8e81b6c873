package org.practicereview.web.security;

import java.util.regex.Pattern;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/** Where somebody wanted to go before signing in: only ever a path of our own. */
public final class ReturnPath {

    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\w\\-./~%!$&'()*+,;=:@?]{0,500}");

    private ReturnPath() {}

    /** The first page after signing in: the person's work, or the administration for who does nothing else. */
    public static String home(Person person) {
        return person.is(Role.ADMINISTRATOR) && !person.worksOnCases() ? "/administration" : "/work";
    }

    /** The path where it is one of ours and not sign-in itself, else the first page after signing in. */
    public static String of(String wanted, Person person) {
        return wanted != null && isOwn(wanted) && !wanted.equals("/") ? wanted : home(person);
    }

    /** Whether the path is one of ours and not sign-in itself. */
    static boolean isOwn(String path) {
        return OWN_PATH.matcher(path).matches() && !path.startsWith("/sign-");
    }
}
