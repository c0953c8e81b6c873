package org.practicereview.crash.kill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Shares out connections between nodes in turn, and passes over a node that does not answer. */
final class TinyProxy implements AutoCloseable {

    private final ServerSocket door;
    private final List<Integer> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tiny-proxy");
        thread.setDaemon(true);
        return thread;
    });

    TinyProxy(List<Integer> nodes) throws IOException {
        this.nodes = nodes;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                threads.execute(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        int first = turn.getAndIncrement();
        for (int node = 0; node < nodes.size(); node++) {
            try {
                Socket service = new Socket("localhost", nodes.get(Math.floorMod(first + node, nodes.size())));
                threads.execute(() -> carry(client, service));
                carry(service, client);
                return;
            } catch (IOException notThere) {
                // the next one
            }
        }
        closeQuietly(client);
    }

    /** Until one of the two ends; then both do. */
    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException ended) {
            // both are closed
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is closed
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
