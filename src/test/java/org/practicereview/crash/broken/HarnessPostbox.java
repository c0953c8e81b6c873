package org.practicereview.crash.broken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.practicereview.message.OutgoingMessage;
import org.practicereview.message.Postbox;

/** Hands messages to a mail server of the harness and believes only a clear answer, unless it is broken. */
final class HarnessPostbox implements Postbox {

    private static final int TIMEOUT = 1_000;
    private static final int LONGEST_ANSWER = 50;

    private final int port;
    private final boolean believesAnyAnswer;

    HarnessPostbox(int port, boolean believesAnyAnswer) {
        this.port = port;
        this.believesAnyAnswer = believesAnyAnswer;
    }

    @Override
    public void send(OutgoingMessage message) {
        String accepted = "250 " + message.id();
        try (Socket server = new Socket()) {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT);
            server.setSoTimeout(TIMEOUT);
            server.getOutputStream().write((message.id() + "\n").getBytes(StandardCharsets.UTF_8));
            String answer =
                    new String(server.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).strip();
            if (!answer.equals(accepted) && !believesAnyAnswer) {
                throw new IllegalStateException("not accepted");
            }
        } catch (IOException away) {
            if (!believesAnyAnswer) {
                throw new UncheckedIOException(away);
            }
        }
    }
}
