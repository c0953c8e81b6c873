package org.practicereview.administration.start;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/**
 * Files of H2 in memory that remember what stood in them after a write: what a process killed at that moment would leave.
 * An address of H2 that begins with {@code jdbc:h2:remembered:} has its files here.
 */
public final class RememberedFiles extends FilePath {

    private static final String SCHEME = "remembered";
    private static final String FOLDER = SCHEME + ":";
    private static final int EVERY = 3;
    private static final int AT_MOST = 150;

    private static final Map<String, Content> FILES = new ConcurrentHashMap<>();

    private RememberedFiles(String name) {
        this.name = name;
    }

    /** From now on H2 knows these files; there are none yet. */
    static void begin() {
        FilePath.register(new RememberedFiles(FOLDER));
        FILES.clear();
    }

    /** From now on every third write of the file is remembered, 150 at most. */
    static void remember(String database) {
        Content content = FILES.get(file(database));
        synchronized (content) {
            content.moments = new ArrayList<>();
        }
    }

    /** What was remembered of the file, the earliest first. */
    static List<byte[]> moments(String database) {
        Content content = FILES.get(file(database));
        synchronized (content) {
            return List.copyOf(content.moments);
        }
    }

    /** Puts a file there as it was at a moment. */
    static void put(String database, byte[] moment) {
        var content = new Content();
        content.bytes = moment;
        content.size = moment.length;
        FILES.put(file(database), content);
    }

    private static String file(String database) {
        return FOLDER + database + ".mv.db";
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePath getPath(String path) {
        return new RememberedFiles(path);
    }

    @Override
    public FileChannel open(String mode) {
        createFile();
        return new Channel(FILES.get(name));
    }

    @Override
    public boolean createFile() {
        return FILES.putIfAbsent(name, new Content()) == null;
    }

    @Override
    public boolean exists() {
        return isDirectory() || FILES.containsKey(name);
    }

    @Override
    public boolean isDirectory() {
        return name.equals(FOLDER);
    }

    @Override
    public boolean isRegularFile() {
        return !isDirectory() && exists();
    }

    @Override
    public long size() {
        Content content = FILES.get(name);
        return content == null ? 0 : content.size;
    }

    @Override
    public void delete() {
        FILES.remove(name);
    }

    @Override
    public FilePath getParent() {
        return new RememberedFiles(FOLDER);
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return List.of();
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public void createDirectory() {
        // There is one folder, and it is there
    }

    @Override
    public void moveTo(FilePath other, boolean atomic) {
        throw new UnsupportedOperationException("H2 moves a file only when it is compacted");
    }

    private static final class Content {
        private byte[] bytes = new byte[1 << 20];
        private int size;
        private int writes;
        private List<byte[]> moments;
    }

    private static final class Channel extends FileBaseDefault {

        private final Content content;

        private Channel(Content content) {
            this.content = content;
        }

        @Override
        public long size() {
            synchronized (content) {
                return content.size;
            }
        }

        @Override
        public int read(ByteBuffer target, long position) {
            synchronized (content) {
                int length = (int) Math.min(target.remaining(), content.size - position);
                if (length <= 0) {
                    return -1;
                }
                target.put(content.bytes, (int) position, length);
                return length;
            }
        }

        @Override
        public int write(ByteBuffer source, long position) {
            synchronized (content) {
                int length = source.remaining();
                int end = (int) position + length;
                if (end > content.bytes.length) {
                    content.bytes = Arrays.copyOf(content.bytes, Math.max(end, 2 * content.bytes.length));
                }
                source.get(content.bytes, (int) position, length);
                content.size = Math.max(content.size, end);
                if (content.moments != null && content.moments.size() < AT_MOST && ++content.writes % EVERY == 0) {
                    content.moments.add(Arrays.copyOf(content.bytes, content.size));
                }
                return length;
            }
        }

        @Override
        protected void implTruncate(long size) {
            synchronized (content) {
                content.size = (int) Math.min(size, content.size);
            }
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            return new FileLock(this, position, size, shared) {

                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() {
                    // Nobody else knows the file
                }
            };
        }
    }
}
