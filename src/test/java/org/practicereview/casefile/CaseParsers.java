package org.practicereview.casefile;

import static org.practicereview.attack.parser.Parser.mayRefuse;
import static org.practicereview.attack.parser.Parser.require;

import java.util.List;
import org.practicereview.attack.parser.Parser;
import org.practicereview.refusal.NotFound;

/** References of cases. */
public final class CaseParsers {

    public static final List<Parser> ALL = List.of(Parser.ofText(
            "reference",
            text -> mayRefuse(
                    () -> require(
                            new IncidentReference(text).value().matches("SI-[0-9]{4}-[0-9]{4,9}"), "is none: " + text),
                    NotFound.class)));

    private CaseParsers() {}
}
