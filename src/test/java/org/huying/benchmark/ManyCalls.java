package org.huying.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a database with calls of the past year as an office has them, each with its events and deadlines, to measure
 * pages by. They stand in our tables alone: no process runs for them and no timer is armed.
 */
final class ManyCalls {

    private static final String MATTERS = "{暴露垃圾无人清运,化粪池堵塞外溢,路灯不亮,窨井盖破损,占道经营,夜间施工噪音,下水道返味,人行道地砖松动,"
            + "违章搭建,消防通道被占,电动车飞线充电,树木遮挡交通信号灯,共享单车乱停放,外墙瓷砖脱落,积水排不出去,油烟扰民,水管爆裂,"
            + "宠物粪便无人清理,广告牌摇晃,公厕无人打扫,邻里纠纷,河涌有异味,楼道堆放杂物,健身器材损坏}";
    private static final String PLACES =
            "{状元坊,人民南路,保平二巷,海幢公园门口,农贸市场,小学北门,地铁站 B 口,村委会旁," + "祠堂前,滨江路,工业大道,文化广场,卫生站对面,公交总站,老年活动中心,幼儿园门口}";
    private static final String STORIES = "{已经持续三天没有人来处理,影响周边居民正常出行,早上六点就开始一直到深夜,老人和小孩经过很危险,"
            + "之前反映过一次处理后又出现,味道很大无法开窗,希望尽快安排人员到现场查看,现场照片已经拍好,下雨以后情况更加严重,"
            + "附近商户也多次提出意见,请相关部门联系我确认具体位置,已经有人因此摔倒}";

    private static final String CATEGORIES = "{environment.exposed-garbage,environment.dirty-road,street-order.vendors,"
            + "street-order.shared-bikes,construction.illegal-building,construction.road-digging,drainage.waterlogging,"
            + "drainage.septic-tank,drainage.blocked-sewer,pollution.noise-living,pollution.cooking-fumes,"
            + "utilities.manhole-cover,utilities.street-lamp,traffic.illegal-parking,greenery.tree,safety.fire-lane,"
            + "safety.ebike-charging,disputes.neighbour,housing.property-service,health.stray-dogs}";
    private static final String CHANNELS = "{GRID,HOTLINE,CONSOLE,VIDEO,ENTERPRISE}";

    /** Of the newest fifth three quarters are open, each as far as chance has it; the others are closed. */
    private static final String CALLS = """
            insert into huying.call (number, title, description, category, area, area_path, place, latitude, longitude,
              channel, reporter, caller_name, urgency, status, level, lead_department, supporting_departments,
              received_at, dispatched_at, acknowledge_by, acknowledged_at, resolve_by, resolved_at, closed_at, rating)
            with scene as materialized (
              select row_number() over (order by a.slug) as scene, a.slug, a.path,
                     array_agg(d.id order by d.id) as departments
              from huying.area a join huying.area above on a.path <@ above.path
                join huying.department d on d.area = above.slug and d.kind = 'DEPARTMENT'
              where a.level in ('STREET', 'COMMUNITY', 'GRID') group by a.slug, a.path
            ), drawn as materialized (
              select n, now() - interval '1 day' - (:calls - n) * (interval '365 days' / :calls) as received,
                     1 + floor(random() * (select count(*) from scene)) as scene, n > :calls * 0.8 and n % 4 > 0 as open,
                     random() as a, random() as b, random() as c, random() as d, random() as state
              from generate_series(1, :calls) n
            )
            select to_char(received, 'YYYYMMDD-') || lpad((n % 1000000)::text, 6, '0'),
              pg_temp.pick(:places::text[], a) || pg_temp.pick(:matters::text[], b),
              pg_temp.pick(:stories::text[], c) || '，' || pg_temp.pick(:stories::text[], d) || '，' || pg_temp.pick(:stories::text[], a) || case n % 3 when 0 then '。门牌 ' || n % 997 || ' 号。' else '。' end,
              pg_temp.pick(:categories::text[], b), slug, path, pg_temp.pick(:places::text[], a) || ' ' || n % 300,
              22.8 + a * 0.7, 112.9 + b * 0.8, pg_temp.pick(:channels::text[], c), slug || '.grid', '样例',
              case when d < 0.02 then 'EMERGENCY' when d < 0.15 then 'URGENT' else 'NORMAL' end,
              case when not open
                   then case when state < 0.8 then 'CLOSED_SOLVED' when state < 0.94 then 'CLOSED_UNCONFIRMED'
                             when state < 0.97 then 'CLOSED_UNSOLVED' else 'WITHDRAWN' end
                   when state < 0.2 then 'DISPATCHED' when state < 0.3 then 'ACKNOWLEDGED'
                   when state < 0.8 then 'IN_PROGRESS' when state < 0.85 then 'ON_HOLD' else 'RESOLVED' end,
              'DISTRICT', pg_temp.pick(departments, c),
              case when d > 0.8 then array[pg_temp.pick(departments, a), pg_temp.pick(departments, b)] else '{}' end,
              received, received + interval '1 minute', received + interval '1 hour',
              case when not open or state >= 0.2 then received + interval '1 hour' * a end,
              case when open then now() + interval '1 day' * (15 * b - 3) else received + interval '21 days' end,
              case when not open or state >= 0.85 then received + interval '20 days' * b end,
              case when not open then received + interval '23 days' * b end,
              case when not open and state < 0.8 then 3 + n % 3 end
            from drawn join scene using (scene)
            """;

    private static final String EVENTS = """
            insert into huying.call_event (call_number, at, type, actor, department)
            select number, at, type, 'system', lead_department
            from huying.call, lateral (values ('RECEIVED', received_at), ('ROUTED', received_at),
              ('DISPATCHED', dispatched_at), ('ACKNOWLEDGED', acknowledged_at), ('RESOLVED', resolved_at),
              ('CLOSED', closed_at)) as events (type, at)
            where at is not null
            """;

    private static final String DEADLINES = """
            insert into huying.deadline (call_number, kind, owner, budget_amount, budget_unit, started_at, due_at, ended_at,
              outcome)
            select number, clock, lead_department, 60, 'MINUTES', received_at, due, ended,
                   case when ended is not null then 'MET' end
            from huying.call, lateral (values ('ACKNOWLEDGE', acknowledge_by, acknowledged_at),
              ('RESOLVE', resolve_by, coalesce(resolved_at, closed_at))) as deadlines (clock, due, ended)
            where lead_department is not null
            """;

    private static final String HOLDS = """
            update huying.call set hold_plan = '等待管网改造', hold_until = current_date + 30, hold_approved_by = '样例'
            where status = 'ON_HOLD'
            """;

    private static final String CARDS = """
            insert into huying.call_event (call_number, at, type, actor, department, new_value)
            select number, received_at + interval '22 days', 'CARD_SHOWN', 'system', lead_department,
              case when right(number, 1) = '7' then 'RED' else 'YELLOW' end
            from huying.call where right(number, 2) in ('07', '13', '42') and lead_department is not null
            """;

    private static final String ASSESSMENTS = """
            insert into huying.assessment (call_number, department, criterion, marks, assessed_at)
            select number, lead_department, criterion, marks, closed_at
            from huying.call, lateral (values ('base', 100, true), ('late-resolution', -10, resolved_at > resolve_by),
              ('rating-' || rating, 2, rating is not null)) as rows (criterion, marks, applies)
            where applies and status like 'CLOSED%' and lead_department is not null
            """;

    private ManyCalls() {}

    /** Adds so many calls; {@code jdbc} is one connection to a database of its own, whose triggers stand still meanwhile. */
    static void insert(JdbcClient jdbc, int calls) {
        jdbc.sql("set search_path to huying, public").update();
        jdbc.sql("set session_replication_role = replica").update();
        jdbc.sql("create function pg_temp.pick(anyarray, float8) returns anyelement language sql"
                        + " as $$ select $1[1 + floor($2 * cardinality($1))::int] $$")
                .update();
        jdbc.sql("select setseed(0.5)").query((row, index) -> index).list();
        jdbc.sql(CALLS)
                .param("calls", calls)
                .param("matters", MATTERS)
                .param("places", PLACES)
                .param("stories", STORIES)
                .param("channels", CHANNELS)
                .param("categories", CATEGORIES)
                .update();
        jdbc.sql(HOLDS).update();
        jdbc.sql(EVENTS).update();
        jdbc.sql(CARDS).update();
        jdbc.sql(ASSESSMENTS).update();
        jdbc.sql(DEADLINES).update();
        jdbc.sql("update huying.call set due_at = huying.next_due(number),"
                        + " soon_at = huying.next_soon(number) where closed_at is null")
                .update();
        jdbc.sql("vacuum analyze").update();
    }
}
