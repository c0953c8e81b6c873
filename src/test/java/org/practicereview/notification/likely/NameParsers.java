package org.practicereview.notification.likely;

import static org.practicereview.attack.parser.Parser.mayRefuse;
import static org.practicereview.attack.parser.Parser.require;

import java.util.List;
import org.practicereview.attack.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Names as they are typed, to be compared however they are spelt. */
public final class NameParsers {

    public static final List<Parser> ALL = List.of(
            Parser.ofText("names", NameParsers::name),
            new Parser("typedChildren", bytes -> mayRefuse(() -> children(bytes), JacksonException.class)));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NameParsers() {}

    private static void name(String written) {
        PlainName plain = PlainName.of(written);
        require(plain.parts().size() <= 6, "few parts");
        KnownNames known = new KnownNames(List.of(written));
        plain.words().forEach(word -> {
            known.has(word);
            known.hasAlike(word);
        });
        Traits.ofPlace(written);
    }

    private static void children(byte[] json) {
        TypedChildren.of(JSON.readTree(json)).forEach(Traits::of);
    }
}
