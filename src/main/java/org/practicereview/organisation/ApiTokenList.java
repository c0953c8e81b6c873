package org.practicereview.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens as people read them: newest first, also those that no longer count. */
@Repository
public class ApiTokenList {

    private final JdbcClient database;

    ApiTokenList(JdbcClient database) {
        this.database = database;
    }

    public Optional<ApiToken> find(UUID id) {
        return database.sql(ApiTokens.TOKEN + "where id = :id")
                .param("id", id)
                .query(ApiTokens::token)
                .optional();
    }

    public List<ApiToken> page(int offset, int size) {
        return database.sql(
                        ApiTokens.TOKEN + "order by created_at desc, id offset :offset rows fetch next :size rows only")
                .param("offset", offset)
                .param("size", size)
                .query(ApiTokens::token)
                .list();
    }

    public int count() {
        return database.sql("select count(*) from api_token")
                .query(Integer.class)
                .single();
    }
}
