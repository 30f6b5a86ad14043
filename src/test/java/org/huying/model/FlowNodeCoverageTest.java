package org.huying.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;

/**
 * Every flow node of every model is passed by some test. It comes last and reads the engine's history, so it says
 * something only about a run of the whole suite.
 */
@HuyingTest
@Order(Integer.MAX_VALUE)
class FlowNodeCoverageTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"call", "coordination", "order", "support"})
    void everyFlowNodeIsPassed(String process) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        var nodes = new TreeSet<String>();
        repository
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(FlowNode.class)
                .forEach(node -> nodes.add(node.getId()));
        nodes.removeAll(jdbc.sql(
                        "select distinct act_id_ from act_hi_actinst where proc_def_key_ = :process and end_time_ is not null")
                .param("process", process)
                .query(String.class)
                .list());
        assertThat(nodes).isEmpty();
    }
}
