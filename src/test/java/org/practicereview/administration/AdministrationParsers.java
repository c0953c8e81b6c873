package org.practicereview.administration;

import java.util.List;
import java.util.stream.Stream;
import org.practicereview.administration.bankholiday.DayParsers;
import org.practicereview.administration.people.GrantParsers;
import org.practicereview.attack.parser.Parser;

/** Parts of addresses below /administration. */
public final class AdministrationParsers {

    public static final List<Parser> ALL =
            Stream.of(DayParsers.ALL, GrantParsers.ALL).flatMap(List::stream).toList();

    private AdministrationParsers() {}
}
