package org.practicereview.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends to a port what no well-behaved client would send. */
final class RawRequests {

    private RawRequests() {}

    /** As much of the answer as came before the connection ended. */
    static String answer(int port, String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException answeredBeforeTheEnd) {
                // what was answered is read below
            }
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream answer) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] bytes = new byte[8192];
        try {
            for (int read = answer.read(bytes); read >= 0; read = answer.read(bytes)) {
                text.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException closedEarly) {
            // as much as came is judged
        }
        return text.toString();
    }
}
