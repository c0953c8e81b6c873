package org.practicereview.document.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scanner of ClamAV, asked with INSTREAM: pieces, each after its length, and a last one of length zero. */
public final class Clamd implements MalwareScanner {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;

    /** So many time-outs a scan may take altogether: one to send the file, one to wait for the answer. */
    private static final int TIMES_AT_MOST = 2;

    private final String host;
    private final int port;
    private final int timeout;

    /**
     * A scanner that listens at that host and port.
     *
     * @param timeout how long to wait for a connection, and for each answer; a scan takes at most twice as long
     */
    public Clamd(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = Math.toIntExact(timeout.toMillis());
    }

    /** The scanner that listens at {@code host:port}. */
    public static Clamd at(String address, Duration timeout) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("practice-review.documents.clamd is host:port");
        }
        return new Clamd(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), timeout);
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public ScanState scan(InputStream content) {
        try (Socket socket = new Socket()) {
            endAfter(TIMES_AT_MOST * timeout, socket);
            socket.connect(new InetSocketAddress(host, port), timeout);
            socket.setSoTimeout(timeout);
            send(content, new DataOutputStream(socket.getOutputStream()));
            return meaning(answer(socket.getInputStream()));
        } catch (IOException away) {
            LOG.warn("The malware scanner does not answer: {}", away.getClass().getSimpleName());
            return ScanState.WAITING;
        }
    }

    /** The time-out of a socket counts from byte to byte, and never for what is sent: without this, slow may mean for ever. */
    private static void endAfter(long milliseconds, Socket socket) {
        CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS).execute(() -> {
            try {
                socket.close();
            } catch (IOException closed) {
                LOG.debug("The connection to the malware scanner was closed already");
            }
        });
    }

    private static void send(InputStream content, DataOutputStream to) throws IOException {
        to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            to.writeInt(piece.length);
            to.write(piece);
        }
        to.writeInt(0);
        to.flush();
    }

    private static String answer(InputStream from) throws IOException {
        return new String(from.readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
    }

    /** Only a clear answer counts; anything else is asked again later. */
    private static ScanState meaning(String answer) {
        if (answer.endsWith(" FOUND")) {
            return ScanState.INFECTED;
        }
        if (answer.equals("stream: OK")) {
            return ScanState.CLEAN;
        }
        LOG.warn("The malware scanner could not scan a file; is its StreamMaxLength large enough?");
        return ScanState.WAITING;
    }
}
