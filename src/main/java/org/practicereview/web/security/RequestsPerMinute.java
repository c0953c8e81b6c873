package org.practicereview.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.practicereview.organisation.SecurityLog;
import org.springframework.stereotype.Component;

/**
 * Counts what is asked for, minute by minute. In memory, and each node for itself: what protects a node from too much work
 * must not cost a statement.
 */
@Component
class RequestsPerMinute {

    private static final int SECONDS = 60;

    /** From so many places at once nobody can be told from the others any more: those who come later share one count. */
    private static final int MOST_COUNTED = 100_000;

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*(%.*)?$");

    private final Clock clock;
    private final AtomicReference<Minute> current = new AtomicReference<>(new Minute(0, Map.of(), Map.of()));

    RequestsPerMinute(Clock clock) {
        this.clock = clock;
    }

    /** Accounts apart: there are not many of them, and strangers must not fill what they are counted in. */
    private record Minute(long number, Map<String, AtomicInteger> accounts, Map<String, AtomicInteger> strangers) {}

    /**
     * Counts a request of an account. Empty while there are not too many of them in this minute; else the seconds until
     * the next minute.
     */
    OptionalLong ofAccount(UUID account, int most) {
        return most <= 0 ? OptionalLong.empty() : count(minute().accounts(), account.toString(), most);
    }

    /**
     * Counts a request of somebody who has not signed in, by network and apart for each thing that is asked for; the
     * result is that of {@link #ofAccount}.
     */
    OptionalLong ofAddress(String what, String address, int most) {
        if (most <= 0) {
            return OptionalLong.empty();
        }
        Map<String, AtomicInteger> strangers = minute().strangers();
        String who = what + ' ' + network(address);
        return count(
                strangers,
                strangers.size() < MOST_COUNTED || strangers.containsKey(who) ? who : what + " others",
                most);
    }

    private OptionalLong count(Map<String, AtomicInteger> counts, String who, int most) {
        int asked = counts.computeIfAbsent(who, first -> new AtomicInteger()).incrementAndGet();
        if (asked == most + 1) {
            // once: whoever asks without end must not fill the log as well
            SecurityLog.note(SecurityLog.Event.TOO_MANY_REQUESTS, SecurityLog.asking());
        }
        return asked > most
                ? OptionalLong.of(SECONDS - clock.instant().getEpochSecond() % SECONDS)
                : OptionalLong.empty();
    }

    /**
     * The network of an address: of an IPv6 address the half that a provider gives to a customer, who may change the
     * rest at will (RFC 6177).
     */
    static String network(String address) {
        if (!IPV6.matcher(address).lookingAt()) {
            return address;
        }
        try {
            // never looked up: it cannot be a name
            byte[] parts =
                    InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
            return parts.length == 4
                    ? InetAddress.getByAddress(parts).getHostAddress()
                    : HexFormat.of().formatHex(parts, 0, parts.length / 2);
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }

    /** What was counted in an earlier minute is dropped whole. */
    private Minute minute() {
        long number = clock.instant().getEpochSecond() / SECONDS;
        return current.updateAndGet(minute -> minute.number() == number
                ? minute
                : new Minute(number, new ConcurrentHashMap<>(), new ConcurrentHashMap<>()));
    }
}
