package org.practicereview.attack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One connection to the service, opened again when it ends. Sends bytes as they are. */
final class Wire implements Closeable {

    private static final int PATIENCE = 120_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(int port) {
        this.port = port;
    }

    Reply send(byte[] request, boolean answerHasBody) throws IOException {
        boolean fresh = open();
        Reply reply = tryOnce(request, answerHasBody);
        // An idle connection may have been closed by the other side: only a fresh one tells
        if (reply.status() == 0 && !fresh) {
            open();
            reply = tryOnce(request, answerHasBody);
        }
        return reply;
    }

    /** For what may leave half a request on the line. */
    Reply sendAlone(byte[] request, boolean answerHasBody) throws IOException {
        close();
        try {
            return send(request, answerHasBody);
        } finally {
            close();
        }
    }

    private boolean open() throws IOException {
        if (socket != null && !socket.isClosed()) {
            return false;
        }
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        return true;
    }

    private Reply tryOnce(byte[] request, boolean answerHasBody) throws IOException {
        long begun = System.nanoTime();
        try {
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException answeredBeforeTheEnd) {
                // what was answered is read below
            }
            Reply reply = read(answerHasBody, begun);
            if (reply.header("Connection").equalsIgnoreCase("close")) {
                close();
            }
            return reply;
        } catch (IOException ended) {
            close();
            return Reply.none(System.nanoTime() - begun);
        }
    }

    private Reply read(boolean answerHasBody, long begun) throws IOException {
        String first = line();
        List<String> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        int status = Integer.parseInt(first.substring(9, 12));
        if (status < 200) {
            return read(answerHasBody, begun);
        }
        Reply head = new Reply(status, headers, new byte[0], 0);
        byte[] body = answerHasBody && status != 204 && status != 304 ? body(head) : new byte[0];
        return new Reply(status, headers, body, System.nanoTime() - begun);
    }

    private byte[] body(Reply head) throws IOException {
        if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            return pieces();
        }
        String length = head.header("Content-Length");
        return length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }

    private byte[] pieces() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(line()); size > 0; size = size(line())) {
            all.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private static int size(String line) {
        return Integer.parseInt(line.strip(), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("ended");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}
