package org.practicereview.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server that the service relies on, and that is in whatever mood a test wants. */
public final class UnkindServer implements AutoCloseable {

    /** How it treats whoever connects. */
    public enum Mood {
        /** As it should. */
        KIND,
        /** It hangs up. */
        GONE,
        /** It neither reads nor answers, and stays connected. */
        SILENT,
        /** It answers one byte after the other, without an end. */
        TRICKLING,
        /** It answers what nobody understands. */
        NONSENSE
    }

    /** What a kind server does. */
    public interface Conversation {
        void with(Socket client) throws IOException;
    }

    private static final byte[] NONSENSE = "\u0001\u00ff 250? stream: maybe\r\n\r\n".getBytes(StandardCharsets.UTF_8);

    private final ServerSocket door;
    private final Conversation kind;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "unkind-server");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Mood mood;

    /** One that is never kind. */
    public UnkindServer(Mood mood) throws IOException {
        this(mood, client -> {});
    }

    public UnkindServer(Mood mood, Conversation kind) throws IOException {
        this.mood = mood;
        this.kind = kind;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::letIn);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on; who is connected is hung up on. */
    public void becomes(Mood other) throws IOException {
        mood = other;
        for (Socket client : clients) {
            client.close();
        }
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                clients.add(client);
                threads.execute(() -> treat(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void treat(Socket client) {
        try {
            switch (mood) {
                case KIND -> kind.with(client);
                case GONE -> client.setSoLinger(true, 0);
                case SILENT -> {
                    return;
                }
                case TRICKLING -> trickle(client.getOutputStream());
                case NONSENSE -> client.getOutputStream().write(NONSENSE);
            }
            hangUp(client);
        } catch (IOException gone) {
            clients.remove(client);
        }
    }

    private void trickle(OutputStream to) throws IOException {
        while (!door.isClosed()) {
            to.write('2');
            to.flush();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private void hangUp(Socket client) throws IOException {
        clients.remove(client);
        client.close();
    }

    @Override
    public void close() throws IOException {
        door.close();
        becomes(Mood.GONE);
        threads.shutdownNow();
    }
}
