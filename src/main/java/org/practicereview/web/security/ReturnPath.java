package org.practicereview.web.security;

import java.util.regex.Pattern;

/** Where somebody wanted to go before signing in: only ever a path of our own. */
public final class ReturnPath {

    public static final String HOME = "/work";

    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\w\\-./~%!$&'()*+,;=:@?]{0,500}");

    private ReturnPath() {}

    /** The path where it is one of ours and not sign-in itself, else the first page after signing in. */
    public static String of(String wanted) {
        boolean own = wanted != null && OWN_PATH.matcher(wanted).matches() && !wanted.startsWith("/sign-");
        return own && !wanted.equals("/") ? wanted : HOME;
    }
}
