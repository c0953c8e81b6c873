package org.practicereview.web.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/** Where somebody wanted to go before signing in: only ever a path of our own. */
public final class ReturnPath {

    /** Beyond, nobody returns to it, and repeating it would overflow the headers of an answer. */
    private static final int LONGEST = 501;

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

    /** The address to sign in at, which repeats the path only where somebody can return to it. */
    static String signIn(String why, String wanted) {
        String from = wanted.length() > LONGEST ? "" : "from=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        String query = why.isEmpty() || from.isEmpty() ? why + from : why + "&" + from;
        return query.isEmpty() ? "/sign-in" : "/sign-in?" + query;
    }

    /** Whether the path is one of ours and not sign-in itself. */
    static boolean isOwn(String path) {
        return OWN_PATH.matcher(path).matches() && !path.startsWith("/sign-");
    }
}
