package org.practicereview.guidance.process;

import static org.practicereview.attack.parser.Parser.mayRefuse;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.model.xml.ModelException;
import org.practicereview.attack.parser.Parser;

/** Decision tables of an installation: its files, and the cells in them. */
public final class TableParsers {

    public static final List<Parser> ALL = List.of(
            Parser.ofText("cells", TableParsers::cell),
            new Parser(
                    "tables",
                    bytes -> mayRefuse(
                            () -> new TableParser().read(new ByteArrayInputStream(bytes)),
                            ModelException.class,
                            IllegalArgumentException.class)));

    private TableParsers() {}

    private static void cell(String text) {
        mayRefuse(
                () -> {
                    Cell cell = Cell.read(text);
                    cell.fits("word");
                    cell.fits(true);
                    cell.fits(BigDecimal.TEN);
                    cell.words();
                    cell.bounds();
                },
                IllegalArgumentException.class);
        Literal.isOf("string", text);
        Literal.isOf("integer", text);
        Literal.isOf("boolean", text);
    }
}
