package org.practicereview.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.practicereview.document.scan.Clamd;

/** Speaks as much of clamd's language as it takes to find one string. */
public final class FakeClamd implements AutoCloseable {

    /** The file every scanner knows and nobody needs to fear; in two parts, so that this one is not found itself. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket listening;
    private final int mostBytes;
    private final Thread answering;

    /** One that takes no file larger than that. */
    public FakeClamd(int mostBytes) {
        this.mostBytes = mostBytes;
        try {
            listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        answering = new Thread(this::answerAll, "fake-clamd");
        answering.setDaemon(true);
        answering.start();
    }

    /** A client of it. */
    public Clamd client() {
        return new Clamd("localhost", listening.getLocalPort(), Duration.ofSeconds(5));
    }

    private void answerAll() {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept()) {
                answer(client);
            } catch (IOException gone) {
                // the next one may stay
            }
        }
    }

    /** One conversation. */
    public void answer(Socket client) throws IOException {
        DataInputStream from = new DataInputStream(client.getInputStream());
        String command = new String(from.readNBytes(10), StandardCharsets.US_ASCII);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = from.readInt(); length > 0; length = from.readInt()) {
            content.write(from.readNBytes(length));
        }
        client.getOutputStream().write((verdict(command, content) + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private String verdict(String command, ByteArrayOutputStream content) {
        if (!command.equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        if (content.size() > mostBytes) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }

    /** Waits for the one that listens: until it has noticed, the port still takes connections. */
    @Override
    public void close() {
        try {
            listening.close();
            answering.join(5_000);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
