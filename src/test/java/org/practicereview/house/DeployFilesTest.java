package org.practicereview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.postgresql.ssl.DefaultJavaSSLFactory;
import org.yaml.snakeyaml.Yaml;

/** What an operator installs from says what the service is like today. */
class DeployFilesTest {

    @Test
    void every_setting_is_in_the_template_of_the_environment_and_explained() throws IOException {
        String template = Files.readString(Path.of("deploy/environment.template"));
        String explained = Files.readString(Path.of("docs/running.md"));

        assertThat(settings()).hasSizeGreaterThan(10).allSatisfy(setting -> {
            assertThat(template).contains(environment(setting) + "=");
            assertThat(explained).contains(setting.substring(setting.lastIndexOf('.') + 1));
        });
    }

    @Test
    void every_file_of_the_deployment_can_be_read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("deploy"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .hasSizeGreaterThan(3)
                    .allSatisfy(file -> assertThat(documents(file)).isNotEmpty());
        }
    }

    @Test
    void people_are_kept_to_their_cases_by_the_database_wherever_the_service_is_installed_from_here()
            throws IOException {
        String security = "PRACTICEREVIEW_ROWLEVELSECURITY";

        assertThat(at(compose(), "services", "node-1", "environment", security)).isEqualTo("required");
        assertThat(at(compose(), "services", "node-2", "environment", security)).isEqualTo("required");
        assertThat(at(manifest("practice-review.yaml", "ConfigMap"), "data", security))
                .isEqualTo("required");
    }

    @Test
    void the_service_of_the_compose_file_is_not_the_superuser_of_its_database() throws IOException {
        assertThat(at(compose(), "services", "database", "environment", "POSTGRES_USER"))
                .isEqualTo("postgres");
        assertThat((List<?>) at(compose(), "services", "database", "volumes"))
                .asString()
                .contains("./database-user.sh:/docker-entrypoint-initdb.d/");
        for (String node : List.of("node-1", "node-2")) {
            assertThat(at(compose(), "services", node, "environment", "SPRING_DATASOURCE_USERNAME"))
                    .isEqualTo("${SERVICE_USER}");
            assertThat(at(compose(), "services", node, "environment", "POSTGRES_PASSWORD"))
                    .as("what the file with the environment says of the superuser")
                    .isEqualTo("");
        }
        assertThat(at(compose(), "services", "backup", "environment", "PGUSER")).isEqualTo("${SERVICE_USER}");
    }

    @Test
    void a_dump_is_made_every_night_with_all_that_it_needs() throws IOException {
        Map<?, ?> cron = manifest("backup.yaml", "CronJob");
        Map<?, ?> pod = (Map<?, ?>) at(cron, "spec", "jobTemplate", "spec", "template", "spec");
        Map<?, ?> container = (Map<?, ?>) ((List<?>) at(pod, "containers")).get(0);
        Set<String> inTheCluster = ((List<?>) at(container, "env"))
                .stream().map(variable -> (String) at(variable, "name")).collect(Collectors.toSet());
        Map<?, ?> settings = (Map<?, ?>) at(manifest("backup.yaml", "ConfigMap"), "data");
        settings.keySet().forEach(name -> inTheCluster.add((String) name));
        Map<?, ?> service = (Map<?, ?>) at(compose(), "services", "backup");
        Map<?, ?> withCompose = (Map<?, ?>) at(service, "environment");

        assertThat(at(cron, "spec", "timeZone")).isEqualTo("Europe/London");
        assertThat(at(container, "image")).isEqualTo(at(service, "image"));
        for (String needed :
                List.of("PGHOST", "PGDATABASE", "PGUSER", "PGPASSWORD", "BACKUP_FOLDER", "BACKUP_RECIPIENT")) {
            assertThat(inTheCluster).contains(needed);
            assertThat(withCompose.containsKey(needed)).as(needed).isTrue();
        }
        assertThat(withCompose.containsKey("METRICS_FOLDER")).isTrue();
        assertThat(Files.readString(Path.of("deploy/monitoring/alerts.yaml")))
                .as("the alert knows its name")
                .contains("{cronjob=\"%s\"}".formatted(at(cron, "metadata", "name")));
    }

    @Test
    void the_image_that_makes_it_is_of_the_database_s_version_can_encrypt_and_has_no_root() throws IOException {
        Path folder = Path.of("deploy");
        String image = Files.readString(folder.resolve("backup.Containerfile"));

        assertThat(at(compose(), "services", "backup", "build", "dockerfile")).isEqualTo("backup.Containerfile");
        assertThat(image)
                .contains("\nFROM " + at(compose(), "services", "database", "image") + "\n")
                .containsPattern("apt-get install [^&]*\\bage\\b")
                .contains("\nUSER 10001:10001\n");
        String put = Files.readString(folder.resolve("backup.Containerfile.dockerignore"));
        for (String script : List.of("backup.sh", "backup-nightly.sh", "restore.sh")) {
            assertThat(folder.resolve(script)).isExecutable();
            assertThat(image).contains(script);
            assertThat(put).contains("!" + script);
        }
    }

    /** With the mode alone the driver looks for a file in the home of the service, which has none, and no node starts. */
    @Test
    void wherever_the_certificate_of_the_database_is_checked_it_is_said_against_what() throws IOException {
        for (String file : List.of("deploy/environment.template", "deploy/kubernetes/practice-review.yaml")) {
            assertThat(Files.readString(Path.of(file)))
                    .contains("sslmode=verify-full&sslfactory=" + DefaultJavaSSLFactory.class.getName())
                    .contains("sslmode=verify-full&sslrootcert=/")
                    .doesNotContainPattern("sslmode=verify-full(?!&ssl)");
        }
    }

    private static Map<?, ?> compose() throws IOException {
        return (Map<?, ?>) documents(Path.of("deploy/compose.yaml")).get(0);
    }

    private static Map<?, ?> manifest(String file, String kind) throws IOException {
        return documents(Path.of("deploy/kubernetes", file)).stream()
                .map(document -> (Map<?, ?>) document)
                .filter(document -> kind.equals(document.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private static Object at(Object whole, String... path) {
        Object part = whole;
        for (String name : path) {
            part = ((Map<?, ?>) part).get(name);
        }
        return part;
    }

    private static List<Object> documents(Path file) throws IOException {
        return StreamSupport.stream(new Yaml().loadAll(Files.readString(file)).spliterator(), false)
                .toList();
    }

    private static List<String> settings() throws IOException {
        Map<?, ?> all = (Map<?, ?>)
                documents(Path.of("src/main/resources/application.yaml")).get(0);
        List<String> settings = new ArrayList<>();
        collect("practice-review", all.get("practice-review"), settings);
        return settings;
    }

    private static void collect(String name, Object value, List<String> settings) {
        if (value instanceof Map<?, ?> group) {
            group.forEach((key, inner) -> collect(name + "." + key, inner, settings));
        } else {
            settings.add(name);
        }
    }

    private static String environment(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
