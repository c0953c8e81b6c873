package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.testing.DefaultSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** With the address the service has by default, H2 keeps every row it has acknowledged although it is killed. */
class AcknowledgedRowsTest {

    private static final int ROWS_BEFORE_THE_END = 150;

    @RepeatedTest(3)
    void nothing_acknowledged_is_lost_when_the_process_is_killed(@TempDir Path folder) throws Exception {
        String url = DefaultSettings.databaseUrl().replace("./data/", folder + "/");
        assertThat(url).contains(folder.toString());

        List<Integer> acknowledged = writeUntilKilled(url, folder.resolve("acknowledged.txt"));

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROWS_BEFORE_THE_END);
        assertThat(JdbcClient.create(new DriverManagerDataSource(url, "sa", ""))
                        .sql("SELECT number FROM written")
                        .query(Integer.class)
                        .list())
                .containsAll(acknowledged);
    }

    private static List<Integer> writeUntilKilled(String url, Path output) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        url)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> printed(output).size() > ROWS_BEFORE_THE_END);
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return printed(output);
    }

    /** Whole lines only: the kill may cut the last one short. */
    private static List<Integer> printed(Path output) throws IOException {
        String text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(Integer::valueOf)
                .toList();
    }

    /** Writes rows for ever and prints each one's number once it is committed. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws SQLException {
            try (Connection connection = DriverManager.getConnection(arguments[0], "sa", "")) {
                connection.createStatement().execute("CREATE TABLE written (number INT PRIMARY KEY)");
                connection.setAutoCommit(false);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO written VALUES (?)");
                for (int number : (Iterable<Integer>) IntStream.iterate(1, n -> n + 1)::iterator) {
                    insert.setInt(1, number);
                    insert.executeUpdate();
                    connection.commit();
                    System.out.println(number);
                    System.out.flush();
                }
            }
        }
    }
}
