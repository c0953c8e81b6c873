package org.practicereview.administration.start;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a JDBC address says about a database.
 *
 * @param url the address, for instance {@code jdbc:postgresql://localhost:5432/practice_review}
 */
record DatabaseAddress(String url) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /** The driver's parameters that lead somewhere else than the address seems to. */
    private static final List<String> DETOURS = List.of("pghost=", "service=", "socketfactory=");

    boolean isH2() {
        return starts("jdbc:h2:");
    }

    boolean isPostgreSql() {
        return starts("jdbc:postgresql:");
    }

    /** H2 within this process, with its tables in files. */
    boolean isInFiles() {
        return isH2() && !starts("jdbc:h2:mem:") && !isH2Server();
    }

    /** Whether H2 writes a commit to the disk before it acknowledges it. */
    boolean writesBeforeItAcknowledges() {
        return Arrays.stream(url.split(";")).anyMatch("WRITE_DELAY=0"::equalsIgnoreCase);
    }

    /** Whether H2 lets other processes in, to the same files: it has many words for yes, so all but its word for no count. */
    boolean isSharedByProcesses() {
        return Arrays.stream(url.split(";"))
                .map(setting -> setting.strip().toUpperCase(Locale.ROOT))
                .anyMatch(setting -> setting.startsWith("AUTO_SERVER=") && !setting.equals("AUTO_SERVER=FALSE"));
    }

    /** On this machine; what cannot be understood is taken to be elsewhere. */
    boolean isLocal() {
        if (isPostgreSql()) {
            return hosts("jdbc:postgresql:").stream().allMatch(THIS_MACHINE::contains)
                    && DETOURS.stream().noneMatch(lower()::contains);
        }
        if (isH2Server()) {
            return hosts(starts("jdbc:h2:tcp:") ? "jdbc:h2:tcp:" : "jdbc:h2:ssl:").stream()
                    .allMatch(THIS_MACHINE::contains);
        }
        return isH2();
    }

    private boolean isH2Server() {
        return starts("jdbc:h2:tcp:") || starts("jdbc:h2:ssl:");
    }

    /** Several are separated by commas; none at all means this machine. */
    private List<String> hosts(String scheme) {
        String rest = url.substring(scheme.length());
        if (!rest.startsWith("//")) {
            return List.of();
        }
        String authority = rest.substring(2).split("[/?]", 2)[0].toLowerCase(Locale.ROOT);
        return authority.isEmpty()
                ? List.of()
                : Arrays.stream(authority.split(",", -1))
                        .map(DatabaseAddress::withoutPort)
                        .toList();
    }

    private static String withoutPort(String host) {
        return host.startsWith("[") ? host.substring(1).split("]", 2)[0] : host.split(":", 2)[0];
    }

    private boolean starts(String scheme) {
        return lower().startsWith(scheme);
    }

    private String lower() {
        return url.toLowerCase(Locale.ROOT);
    }
}
