package org.practicereview.attack.parser;

import java.util.List;
import java.util.stream.Stream;
import org.practicereview.administration.AdministrationParsers;
import org.practicereview.calculator.CalculatorParsers;
import org.practicereview.casefile.CaseParsers;
import org.practicereview.document.check.FileParsers;
import org.practicereview.form.FormParsers;
import org.practicereview.guidance.process.TableParsers;
import org.practicereview.notification.likely.NameParsers;
import org.practicereview.publication.identity.TextParsers;
import org.practicereview.web.security.DoorParsers;
import org.practicereview.workflow.api.TagParsers;
import org.practicereview.workflow.ics.CalendarParsers;

/** All of them; each room names its own. */
public final class Parsers {

    private Parsers() {}

    static List<Parser> all() {
        return Stream.of(
                        AdministrationParsers.ALL,
                        CalculatorParsers.ALL,
                        CaseParsers.ALL,
                        FileParsers.ALL,
                        FormParsers.ALL,
                        TableParsers.ALL,
                        NameParsers.ALL,
                        TextParsers.ALL,
                        DoorParsers.ALL,
                        TagParsers.ALL,
                        CalendarParsers.ALL)
                .flatMap(List::stream)
                .toList();
    }

    static Parser named(String name) {
        return all().stream()
                .filter(parser -> parser.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
