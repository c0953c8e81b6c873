package org.practicereview.document.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.form.AnswerError;
import org.practicereview.form.AnswerErrors;
import org.practicereview.testing.ExampleFiles;
import org.springframework.util.StringUtils;

/**
 * A gigabyte in a small file costs less than 50 MB and two seconds at whichever door it comes in: all of them ask
 * {@link ContentCheck}, and for a final report {@link Leftovers}. Tried in a JVM that has no more than that beside what it
 * needs for a plain file.
 */
class BombsTest {

    private static final int GIGABYTE = 1024;

    /** Fourteen of them are taken by what tells kinds of files apart. */
    private static final String SMALL = "-Xmx64m";

    /** More than any of these may have, and quicker to make. */
    private static final int ENOUGH = 60;

    /** A font that draws its letter with a part that has the name of a list of pictures. */
    private static final String GLYPH = "/Font << /F << /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9]"
            + " /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding << /Differences [97 /XObject] >>"
            + " /CharProcs << /XObject 5 0 R >> >> >>";

    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Test
    void a_gigabyte_of_nothing_is_refused_with_little_memory_and_soon(@TempDir Path folder)
            throws IOException, InterruptedException {
        byte[] zeros = new byte[1 << 20];
        byte[] blanks = filled(' ');
        bomb(folder.resolve("media.docx"), ExampleFiles.WORD_MAIN, "word/media/a.bin", "", zeros, 600);
        bomb(folder.resolve("text.docx"), ExampleFiles.WORD_MAIN, "word/document.xml", "<a>", blanks, GIGABYTE);
        bomb(folder.resolve("comment.docx"), ExampleFiles.WORD_MAIN, "word/document.xml", "<a><!--", blanks, ENOUGH);
        bomb(folder.resolve("attribute.docx"), ExampleFiles.WORD_MAIN, "docProps/app.xml", "<a b='", blanks, ENOUGH);
        bomb(folder.resolve("sheet.xlsx"), ExampleFiles.EXCEL_MAIN, "xl/worksheets/sheet1.xml", "<a>", blanks, ENOUGH);
        bomb(folder.resolve("types.docx"), "", "[Content_Types].xml", "<Types>", blanks, ENOUGH);
        for (String liar : List.of("text.docx", "comment.docx", "attribute.docx")) {
            Files.write(folder.resolve("lying-" + liar), lying(Files.readAllBytes(folder.resolve(liar))));
        }
        pdfBomb(folder.resolve("page.pdf"), "", "\n", GIGABYTE);
        pdfBomb(folder.resolve("blank.pdf"), "", " \r", ENOUGH);
        pdfBomb(folder.resolve("objects.pdf"), "/Type /ObjStm /N 1 /First 4 ", "\n", ENOUGH);
        pdfBomb(folder.resolve("hidden.pdf"), "/Type /ObjStm /N 1 /First 4 /Subtype /Image ", "\n", ENOUGH);
        pdfBomb(folder.resolve("picture.pdf"), "/Subtype /Image ", "\n", GIGABYTE);
        pdfBomb(folder.resolve("said-to-be-a-picture.pdf"), "/Said (/Subtype /Image) ", "\n", ENOUGH);
        pdf(folder.resolve("form.pdf"), "/XObject << /Fm 5 0 R >>", "/Said (/Subtype /Image) /Subtype /Form ", ENOUGH);
        pdf(folder.resolve("glyph.pdf"), GLYPH, "/Subtype /Image ", ENOUGH);

        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        SMALL,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        StringUtils.trimTrailingCharacter(
                                System.getProperty("java.class.path"), File.pathSeparatorChar),
                        BombsTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(small.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(small.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream\n", "stream", "/Image stream\r\n", "obj stream x"})
    void twenty_megabytes_of_beginnings_are_looked_through_soon(String beginning, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), beginning.repeat(20_000_000 / beginning.length()));

        long begun = System.nanoTime();
        assertThat(PdfStreams.becomeTooLarge(file)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
    }

    @Test
    void a_scanned_report_is_not_too_large_however_many_pages_it_has(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(ExampleFiles.text("1 0 obj << /Subtype /Image /Filter /FlateDecode >> stream\n"));
        page.writeBytes(packed(20));
        page.writeBytes(ExampleFiles.text("\nendstream endobj\n"));
        Path file = folder.resolve("scan.pdf");
        try (OutputStream pages = Files.newOutputStream(file)) {
            for (int written = 0; written < 46; written++) {
                page.writeTo(pages);
            }
        }

        assertThat(PdfStreams.becomeTooLarge(file)).isFalse();
    }

    @Test
    void a_picture_on_a_page_is_left_packed_however_large_it_is(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.pdf");
        pdf(file, "/XObject << /Im 5 0 R >>", "/Subtype /Image /SMask 5 0 R ", ENOUGH);

        assertThat(codes(file)).isEmpty();
    }

    @Test
    void a_wrong_head_hides_nothing(@TempDir Path folder) throws IOException {
        byte[] packed = packed(20);
        packed[0] = 'x' + 1;
        Path file = folder.resolve("head.pdf");
        Files.write(file, ExampleFiles.text("4 0 obj << /Filter /FlateDecode >> stream\n"));
        Files.write(file, packed, StandardOpenOption.APPEND);

        assertThat(PdfStreams.becomeTooLarge(file)).isTrue();
    }

    /** In the small JVM: every file of the folder, at both checks. */
    public static void main(String[] arguments) throws IOException {
        List<String> wrong = new ArrayList<>();
        Path plain = Files.write(Path.of(arguments[0]).resolve("plain"), ExampleFiles.pdf());
        codes(plain);
        try (var files = Files.list(Path.of(arguments[0]))) {
            for (Path file :
                    files.filter(path -> path.toString().contains(".")).sorted().toList()) {
                long begun = System.nanoTime();
                List<String> codes = codes(file);
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                System.out.println(
                        file.getFileName() + " " + Files.size(file) + " " + codes + " " + took.toMillis() + " ms");
                // no report, and nothing of it is read
                boolean harmless = file.getFileName().toString().equals("sheet.xlsx");
                if (codes.isEmpty() && !harmless || took.compareTo(LONGEST) > 0) {
                    wrong.add(file.getFileName().toString());
                }
            }
        }
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** A final report is asked for what is left in it once its kind is known. */
    private static List<String> codes(Path file) {
        try (Upload upload = Upload.of(file.getFileName().toString(), () -> Files.newInputStream(file))) {
            AnswerErrors errors = new AnswerErrors();
            List<AnswerError> found = new ContentCheck(20_000_000)
                    .check(upload, errors)
                    .map(type -> Leftovers.in(upload, type))
                    .orElse(List.of());
            return java.util.stream.Stream.concat(errors.all().stream(), found.stream())
                    .map(AnswerError::code)
                    .toList();
        }
    }

    private static void bomb(Path file, String mainType, String entry, String begins, byte[] megabyte, int megabytes)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            if (!mainType.isEmpty()) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(ExampleFiles.text("<Types><Override ContentType=\"" + mainType + "\"/></Types>"));
            }
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(ExampleFiles.text(begins));
            for (int written = 0; written < megabytes; written++) {
                zip.write(megabyte);
            }
        }
    }

    /** The same file, whose directory says that each entry has a hundred octets: nobody is to believe that. */
    private static byte[] lying(byte[] zip) {
        byte[] lying = zip.clone();
        for (int at = 0; at + 46 < lying.length; at++) {
            if (lying[at] == 'P' && lying[at + 1] == 'K' && lying[at + 2] == 1 && lying[at + 3] == 2) {
                Arrays.fill(lying, at + 24, at + 28, (byte) 0);
                lying[at + 24] = 100;
            }
        }
        return lying;
    }

    private static byte[] packed(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = filled(' ');
        try (OutputStream packing = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            for (int written = 0; written < megabytes; written++) {
                packing.write(blanks);
            }
        }
        return packed.toByteArray();
    }

    private static void pdfBomb(Path file, String more, String endOfLine, int megabytes) throws IOException {
        byte[] packed = packed(megabytes);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("""
                %%PDF-1.7
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
                3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >> endobj
                4 0 obj << %s/Filter /FlateDecode /Length %d >> stream""".formatted(more, packed.length).getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(ExampleFiles.text(endOfLine));
        pdf.writeBytes(packed);
        pdf.writeBytes(
                "\nendstream endobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(file, pdf.toByteArray());
    }

    /** A page with a word on it and these resources, one of which is a large part that says of itself what is given. */
    private static void pdf(Path file, String resources, String says, int megabytes) throws IOException {
        String drawn = "BT /F 12 Tf (a) Tj ET /Fm Do /Im Do";
        byte[] packed = packed(megabytes);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(ExampleFiles.text("""
                %%PDF-1.7
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
                3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << %s >> >> endobj
                4 0 obj << /Length %d >> stream
                %s
                endstream endobj
                5 0 obj << %s/Filter /FlateDecode /Length %d >> stream
                """.formatted(resources, drawn.length(), drawn, says, packed.length)));
        pdf.writeBytes(packed);
        pdf.writeBytes(ExampleFiles.text("\nendstream endobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF\n"));
        Files.write(file, pdf.toByteArray());
    }

    private static byte[] filled(char with) {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) with);
        return megabyte;
    }
}
