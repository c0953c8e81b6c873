package org.practicereview.attack.parser;

import java.util.List;
import java.util.function.Supplier;
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
        return rooms().map(Supplier::get).flatMap(List::stream).toList();
    }

    static Parser named(String name) {
        return rooms().map(Supplier::get)
                .flatMap(List::stream)
                .filter(parser -> parser.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Those with much behind them last: one that is found before needs none of that, and Jazzer rewrites all that is loaded. */
    private static Stream<Supplier<List<Parser>>> rooms() {
        return Stream.of(
                () -> AdministrationParsers.ALL,
                () -> CalculatorParsers.ALL,
                () -> CaseParsers.ALL,
                () -> TagParsers.ALL,
                () -> CalendarParsers.ALL,
                () -> TextParsers.ALL,
                () -> NameParsers.ALL,
                () -> FileParsers.ALL,
                () -> DoorParsers.ALL,
                () -> TableParsers.ALL,
                () -> FormParsers.ALL);
    }
}
