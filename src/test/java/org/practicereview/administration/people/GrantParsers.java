package org.practicereview.administration.people;

import static org.practicereview.attack.parser.Parser.mayRefuse;
import static org.practicereview.attack.parser.Parser.require;

import java.util.List;
import org.practicereview.attack.parser.Parser;
import org.practicereview.refusal.NotFound;

/** A role in an address. */
public final class GrantParsers {

    public static final List<Parser> ALL = List.of(Parser.ofText(
            "roleInAddress",
            text -> mayRefuse(
                    () -> require(GrantKey.of(GrantKey.parse(text)).equals(text), "is written as it is read: " + text),
                    NotFound.class)));

    private GrantParsers() {}
}
